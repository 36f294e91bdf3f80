import { format, resolveConfig } from 'prettier';
import { join } from 'node:path';

/** Returns Markdown as `pnpm format` wants it. */
export const formatted = async (page: string): Promise<string> => {
  const path = join(__dirname, '..', '..', 'docs', 'cli.md');
  return format(page, { ...(await resolveConfig(path)), filepath: path });
};
