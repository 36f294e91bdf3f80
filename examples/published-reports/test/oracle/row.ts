/** A row of the store's log, with the names of its columns. `recorded_at` is a UTC instant of 24 characters. */
export interface Row {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly recorded_at: string;
  readonly data: string;
  readonly metadata: string;
}
