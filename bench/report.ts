import type { Measured, Series } from './measure.ts';
import { quantile, ratios, type Spread, spread } from './stats.ts';

export interface Row {
  id: string;
  what: string;
  wallMs?: Spread;
  cpuMs?: Spread;
  memoryMiB?: number;
  /** Multiples of `node -e 0`, or of the peer for a peer's row. */
  wallRatio?: Spread;
  cpuRatio?: Spread;
  /** Anything that is no time of a whole run. */
  value?: string;
  target?: string;
  met?: boolean;
}

const MAX_RATIO: Record<string, number> = { version: 1.3, help: 1.6, 'lint-10': 4.5, practice: 5 };
const MAX_KEY_MS = 5;
const MAX_SAVE_MS = 5;
const MAX_RULE_MICROS = 20;
const MAX_LINT_MIB = 400;
const MAX_INSTALLED_MB = 15;
const PEERS: Record<string, string> = { 'lint-10': 'peer-10', 'lint-1000': 'peer-1000', 'lint-10000': 'peer-10000' };

/** What was measured, with the targets of the first step and whether they are met. */
export function report({ series, keys, writes, saveMs, flushedSaveMs, size, rules }: Measured): Row[] {
  const floor = series.get('floor');
  const whole = [...series.values()].map((each) => wholeRun(each, floor));
  const peers = Object.entries(PEERS).flatMap(([own, peer]) => againstPeer(series.get(own), series.get(peer)));
  const keyMs = quantile(
    keys.map(({ ms }) => ms),
    0.95,
  );
  const mostWrites = Math.max(...writes);
  const saved = quantile(saveMs, 0.95);
  const flushed = quantile(flushedSaveMs, 0.95);
  const installedMB = size.installedBytes / 1e6;
  return [
    ...whole,
    ...peers,
    linear(series.get('lint-1000'), series.get('lint-10000')),
    memory(series.get('lint-10000')),
    {
      id: 'rules',
      what: 'rule time a question',
      value: `${rules.ruleMicros.toFixed(1)} µs (reading it: ${rules.readMicros.toFixed(0)} µs)`,
      target: `≤ ${MAX_RULE_MICROS} µs`,
      met: rules.ruleMicros <= MAX_RULE_MICROS,
    },
    {
      id: 'key',
      what: 'key press to last byte, p95',
      value: `${keyMs.toFixed(2)} ms, ${many(mostWrites, 'write')}`,
      target: `≤ ${MAX_KEY_MS} ms, 1 write`,
      met: keyMs <= MAX_KEY_MS && mostWrites === 1,
    },
    {
      id: 'save',
      what: 'saving one answer, p95',
      value: `${saved.toFixed(3)} ms (flushed: ${flushed.toFixed(3)} ms)`,
      target: `≤ ${MAX_SAVE_MS} ms`,
      met: saved <= MAX_SAVE_MS,
    },
    {
      id: 'size',
      what: 'installed size',
      value: `${installedMB.toFixed(2)} MB in ${many(size.files, 'file')} (packed ${(size.tarballBytes / 1e6).toFixed(2)} MB)`,
      target: `≤ ${MAX_INSTALLED_MB} MB`,
      met: installedMB <= MAX_INSTALLED_MB,
    },
  ];
}

function wholeRun(own: Series, floor: Series | undefined): Row {
  const row: Row = { id: own.id, what: own.what, wallMs: spread(own.wallMs) };
  row.wallRatio = ratios(own.wallMs, floor?.wallMs ?? []);
  if (own.cpuMs.length > 0) {
    row.cpuMs = spread(own.cpuMs);
    row.cpuRatio = ratios(own.cpuMs, floor?.cpuMs ?? []);
  }
  if (own.memoryMiB.length > 0) row.memoryMiB = Math.max(...own.memoryMiB);
  const max = MAX_RATIO[own.id];
  if (max === undefined) return row;
  return { ...row, target: `≤ ${max} ×`, met: row.wallRatio.median <= max };
}

function againstPeer(own: Series | undefined, peer: Series | undefined): Row[] {
  if (!own || !peer) return [];
  return [
    {
      id: `${own.id}-against-peer`,
      what: `${own.what}: time ÷ ${peer.what.split(',')[0]}`,
      wallRatio: ratios(own.wallMs, peer.wallMs),
      cpuRatio: ratios(own.cpuMs, peer.cpuMs),
    },
  ];
}

/** Ten times the questions may take ten times as long, start included. */
function linear(small: Series | undefined, large: Series | undefined): Row {
  const growth = ratios(large?.wallMs ?? [], small?.wallMs ?? []);
  return {
    id: 'growth',
    what: 'lint: 10,000 ÷ 1,000 questions',
    wallRatio: growth,
    cpuRatio: ratios(large?.cpuMs ?? [], small?.cpuMs ?? []),
    target: '≤ 10 × (linear)',
    met: growth.median <= 10,
  };
}

function memory(large: Series | undefined): Row {
  const most = Math.max(...(large?.memoryMiB ?? []));
  return {
    id: 'memory',
    what: 'lint 10,000: most memory',
    value: `${most.toFixed(0)} MiB`,
    target: `≤ ${MAX_LINT_MIB} MiB`,
    met: most <= MAX_LINT_MIB,
  };
}

function many(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
