import { may } from '../rights/rights';
import type { Field } from './field';
import type { At, DeskForm } from './form';

const isEmptyChoice = (field: Field): boolean =>
  field.kind === 'one' && field.optional !== true && field.options.length === 0;

/**
 * Returns the forms that a page offers: those that its reader may send, and that have something to choose from wherever a choice
 * must be made. Nobody need open a form to learn that there is no plan to close.
 */
export const offered = (forms: readonly DeskForm[], at: At): readonly DeskForm[] =>
  forms.filter(
    (form) =>
      may(at.visit.session.account.role, form.right) &&
      !form.fields(at).some(isEmptyChoice) &&
      form.isOpen?.(at) !== false,
  );
