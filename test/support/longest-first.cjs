// Which test files begin first: the long ones, so that no worker is left alone with one of them at the end.
const Sequencer = require('@jest/test-sequencer').default;

/** Jest orders by what it measured last time, and by size where it never ran: a fresh clone would begin the year last. */
const LONG = [
  'year',
  'planned-year',
  'eventful-year',
  'crash',
  'interleaving',
  'other-school',
  'sidebar/desk',
  'sidebar/training',
  'crash-desk',
  'work',
  'views',
  'crash-set-up',
  'training-views',
].map((name) => `/${name}.test.ts`);
const rank = ({ path }) => {
  const at = LONG.findIndex((name) => path.replaceAll('\\', '/').endsWith(name));
  return at < 0 ? LONG.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const usual = await super.sort([...tests]);
    return usual
      .map((test, i) => ({ test, i }))
      .sort((a, b) => rank(a.test) - rank(b.test) || a.i - b.i)
      .map(({ test }) => test);
  }
};
