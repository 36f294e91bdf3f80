/** The signal of the caller aborted before the call had its answer. */
export interface CallAborted {
  readonly _tag: 'CallAborted';
  /**
   * Whether events of the command may have been recorded, since the store had been asked to store them. Where false, nothing was
   * recorded and nothing will be. In both cases the same command may be sent again.
   */
  readonly mayBeRecorded: boolean;
}

/** The end of waiting for a call that sends no command. */
export interface CallOptions {
  /** Ends the wait when it aborts; by default nothing does. `AbortSignal.timeout(2000)` aborts after two seconds. */
  readonly signal?: AbortSignal | undefined;
}
