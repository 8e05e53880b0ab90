import { randomBytes } from 'node:crypto';
import { lockBallotsWith } from '#kernel/ballot/secret.ts';

// One for all tests of a process: with a second one the votes of the demo world could not be opened any more.
lockBallotsWith(randomBytes(32));
