// What every store has to do, for the one that needs no server; `npm run test:stores` has both.
import { VECTRA_ONLY } from '../../src/store/vectra.js';
import { describeStore } from '../stores/contract.js';

describeStore('vectra', () => VECTRA_ONLY);
