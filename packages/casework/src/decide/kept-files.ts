import type { StreamName } from '@pavadonis/domain';
import type { CaseFile } from './case-file';

/** The case files that were used last. */
export interface KeptFiles {
  readonly use: (stream: StreamName) => CaseFile | undefined;
  readonly keep: (file: CaseFile) => void;
  readonly forget: (stream: StreamName) => void;
}

/** Keeps so many files at most; the one that was not used for longest goes first. */
export const keptFiles = (most: number): KeptFiles => {
  // a map gives its keys in the order in which they came
  const files = new Map<StreamName, CaseFile>();
  return {
    use: (stream) => {
      const file = files.get(stream);
      if (file === undefined) return undefined;
      files.delete(stream);
      files.set(stream, file);
      return file;
    },
    keep: (file) => {
      files.set(file.stream, file);
      if (files.size <= most) return;
      for (const oldest of files.keys()) {
        files.delete(oldest);
        return;
      }
    },
    forget: (stream) => void files.delete(stream),
  };
};
