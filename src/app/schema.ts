import schemaFile from '../../schema/bank.schema.json';
import { EXIT } from './exit.ts';
import type { World } from './world.ts';

/** `examdrill schema`: the JSON Schema of bank and family files, for editors. */
export async function schema(world: World): Promise<number> {
  world.out.json(schemaFile);
  return EXIT.done;
}
