import { WorkerRole } from '@pavadonis/domain';
import { type Language, wordText } from '@pavadonis/texts';
import { layoutWords } from '../pages/layout/words';
import { roles } from '../rights/rights';

/** Returns the name of the role of whoever recorded something: one of the desk, of a worker, or as another host named it. */
export const roleText = (role: string, language: Language): string => {
  const own = roles.find((each) => each === role);
  if (own !== undefined) return layoutWords[language].roles[own];
  return WorkerRole.is(role) ? wordText('role', role, language) : role;
};
