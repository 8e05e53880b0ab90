import { raiseWorld } from './world.ts';

/** Raises one world for all processes of a run, says where it is, and keeps it until whoever asked for it has gone. */
const { end, ...world } = await raiseWorld();
process.stdout.write(`${JSON.stringify(world)}\n`);
process.stdin.resume().once('close', () => void end().finally(() => process.exit()));
