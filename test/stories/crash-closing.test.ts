// The closing of a year and the hand-over, cut anywhere.
import { removeFolders } from '../support/prepared-school';
import { closings, handOvers } from './closing-workflows';
import { testCutWherever } from './crashed';

jest.setTimeout(120_000);
afterAll(removeFolders);
testCutWherever(closings, 3);
testCutWherever(handOvers, 5);
