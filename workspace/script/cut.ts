// The end of a run that was killed from outside: no script can catch it for good.

export class Cut extends Error {
  constructor(
    /** What becomes of writes that were not flushed yet. */
    readonly unflushed: 'lost' | 'kept' = 'lost',
    message = 'the run was cut',
  ) {
    super(message);
    this.name = 'Cut';
  }
}

/** The six minutes are over: Google ends the run, and the script's own catch never sees it. */
export class Timeout extends Cut {
  constructor() {
    super('lost', 'Exceeded maximum execution time');
    this.name = 'Exception';
  }
}
