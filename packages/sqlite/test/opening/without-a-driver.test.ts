import { expect, it, jest } from '@jest/globals';
import { openingFails } from '../support/notes';

jest.mock('@photostructure/sqlite', () => {
  throw Object.assign(new Error("Cannot find module '@photostructure/sqlite'"), { code: 'MODULE_NOT_FOUND' });
});

it('opening a file without any SQLite is refused, and says which Node or package brings it', async () => {
  const builtIn = jest.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  expect(await openingFails({ path: ':memory:' })).toEqual({
    _tag: 'NoDriver',
    cause: `Error: Node ${process.versions.node} brings no SQLite (22.13 and later do), and @photostructure/sqlite@1 is not installed`,
  });
  builtIn.mockRestore();
});
