/** An element of an XML document. Text between child elements is not kept. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const PIECE =
  /<\?xml [^?]*\?>|<!--[\s\S]*?-->|<\/(?<closed>[\w:]+)>|<(?<name>[\w:]+)(?<attributes>(?:\s+[\w:]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gy;
const ATTRIBUTE = /([\w:]+)="([^"]*)"/g;
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9a-f]+));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads XML 1.0 without doctypes, processing instructions and CDATA. Throws at whatever else is not well-formed. */
export function parseXml(source: string): Element {
  if (FORBIDDEN.test(source)) throw new Error('a character that XML 1.0 forbids');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < source.length) {
    const at = PIECE.lastIndex;
    const { closed, name, attributes, empty, text } = PIECE.exec(source)?.groups ?? {};
    const inner = open.at(-1) as Element;
    if (PIECE.lastIndex === 0) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 40)}`);
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`);
    if (text !== undefined) inner.text += resolved(text);
    if (name === undefined) continue;
    const element = { name, attributes: readAttributes(attributes ?? ''), children: [], text: '' };
    inner.children.push(element);
    if (empty !== '/') open.push(element);
  }
  const [root] = top.children;
  if (open.length !== 1 || top.children.length !== 1 || top.text.trim() !== '' || !root) throw new Error('no one root');
  return root;
}

function readAttributes(source: string): Record<string, string> {
  const found = [...source.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, resolved(value)] as const);
  if (new Set(found.map(([name]) => name)).size < found.length) throw new Error(`an attribute twice:${source}`);
  return Object.fromEntries(found);
}

function resolved(text: string): string {
  if (/\]\]>/.test(text) || text.replace(ENTITY, '').includes('&')) throw new Error(`an unescaped sign: ${text}`);
  return text.replace(ENTITY, (_, name?: string, decimal?: string, hex?: string) => {
    if (name) return NAMED[name] ?? '';
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16));
  });
}
