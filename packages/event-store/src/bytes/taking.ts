import type { Node } from '../json/compile';
import { type Form, formOf } from './forms';
import type { Scope } from './scope';
import { HALF } from './steps';
import { UUID_PLACES, uuidField } from './uuids';

type RecordForm = Extract<Form, { readonly _tag: 'Record' }>;

const NEXT = 'TAPE[at.tape++]';

/** Returns the expression that makes a record from the tape, of the fields that are on it. */
export const takenRecord = (
  { required, optional }: RecordForm,
  isOnTape: (field: string) => boolean,
  own: Readonly<Record<string, string>>,
  scope: Scope,
): string => {
  const entries = Object.entries(required).flatMap(([key, node]) => {
    const value = own[key] ?? (isOnTape(key) ? taken(node, scope) : undefined);
    return value === undefined ? [] : [`${JSON.stringify(key)}: ${value}`];
  });
  const additions = Object.entries(optional)
    .filter(([key]) => isOnTape(key))
    .map(([key, node]) => `if (${NEXT} === 1) made[${JSON.stringify(key)}] = ${taken(node, scope)};`);
  return `const made = { ${entries.join(', ')} }; ${additions.join(' ')} return made;`;
};

const taken = (node: Node, scope: Scope): string => {
  const form = formOf(node);
  switch (form._tag) {
    case 'Literal':
      return form.json;
    case 'Boolean':
      return `${NEXT} === 1`;
    case 'Uuid':
      return `uuidOn((at.tape += ${String(UUID_PLACES)}) - ${String(UUID_PLACES)}, ${scope.outside(uuidField())})`;
    case 'CivilDate':
      return `dateOf(${NEXT})`;
    case 'Text':
    case 'Personal':
    case 'Name':
      return `TEXTS[${NEXT}]`;
    case 'Number':
      return `${NEXT} * ${String(HALF)} + ${NEXT}`;
    case 'OneOf':
      return `${scope.outside(form.texts)}[${NEXT}]`;
    case 'List': {
      const item = scope.define(`() => ${taken(form.of, scope)}`);
      return `listOf(${NEXT}, ${item})`;
    }
    case 'Union': {
      const each = form.types.map((type) => scope.define(`() => ${taken(type, scope)}`));
      return `[${each.join(', ')}][${NEXT}]()`;
    }
    case 'Refined':
      return taken(form.of, scope);
    case 'Record':
      return `${scope.define(`() => { ${takenRecord(form, () => true, {}, scope)} }`)}()`;
  }
};

/** Returns the name of a function that makes a value from a place of the tape. */
export const takerOf = (node: Node, scope: Scope): string =>
  scope.define(`(from) => { at.tape = from; return ${taken(node, scope)}; }`);
