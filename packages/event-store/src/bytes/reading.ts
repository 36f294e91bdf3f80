import type { Node } from '../json/compile';
import { type Form, formOf } from './forms';
import { bytesOf, differs } from './literal';
import type { Scope } from './scope';
import { takerOf } from './taking';
import { UUID_PLACES } from './uuids';

// Names in the written code: `p` is the place in the bytes, `t` the place on the tape, `TAPE` the tape itself.

/** A part of the code that reads a value: bytes that must stand there, or statements. */
type Step = { readonly literal: string } | { readonly code: string };

/** The use that is made of a value. */
interface Use {
  /** Whether it is put on the tape. Otherwise it is only tested. */
  readonly take: boolean;
  /** The statement that leaves the code where there is no such value. */
  readonly fail: string;
  /** More statements for a value, by the name of its number, or of its place in the bytes. */
  readonly note?: ((name: string) => string) | undefined;
}

const code = (...statements: readonly string[]): Step => ({ code: statements.join(' ') });
const literal = (text: string): Step => ({ literal: text });

/** Writes steps as statements. Bytes that stand side by side are compared at once. */
const written = (steps: readonly Step[], fail: string): string => {
  const statements: string[] = [];
  let due = '';
  const compare = (): void => {
    if (due === '') return;
    statements.push(`if (${differs(due)}) ${fail} p += ${String(bytesOf(due).length)};`);
    due = '';
  };
  for (const step of steps)
    if ('literal' in step) due += step.literal;
    else {
      compare();
      statements.push(step.code);
    }
  compare();
  return statements.join('\n');
};

const put = (take: boolean, value: string): string => (take ? `TAPE[t++] = ${value};` : '');

const quoted = (step: Step): readonly Step[] => [literal('"'), step, literal('"')];

const uuid = ({ take, fail, note }: Use): readonly Step[] => {
  const found = take ? `if (!putUuid(p, t)) ${fail} t += ${String(UUID_PLACES)};` : `if (!isUuid(p)) ${fail}`;
  return quoted(code(found, note?.('p') ?? '', 'p += 36;'));
};

const date = ({ take, fail, note }: Use, scope: Scope): readonly Step[] => {
  const day = scope.fresh();
  const found = `const ${day} = dayAt(p); if (${day} < 0) ${fail}`;
  return quoted(code(found, put(take, day), note?.(day) ?? '', 'p += 10;'));
};

const text = (end: 'endOfText' | 'endOfPersonal', { take, fail }: Use, scope: Scope): readonly Step[] => {
  const to = scope.fresh();
  const found = `const ${to} = ${end}(p); if (${to} < 0) ${fail}`;
  return quoted(code(found, put(take, `TEXTS.push(textOf(p, ${to})) - 1`), `p = ${to};`));
};

const name = (
  { predicate }: Extract<Form, { readonly _tag: 'Name' }>,
  { take, fail }: Use,
  scope: Scope,
): readonly Step[] => {
  const [memo, number] = [scope.memo(predicate), scope.fresh()];
  const found = `const ${number} = ${memo}.numberAt(p); if (${number} < 0) ${fail}`;
  const made = `${memo}.texts[${number}]`;
  return quoted(code(found, put(take, `TEXTS.push(${made}) - 1`), `p += ${made}.length;`));
};

const whole = (
  { predicate }: Extract<Form, { readonly _tag: 'Number' }>,
  { take, fail, note }: Use,
  scope: Scope,
): readonly Step[] => {
  const value = scope.fresh();
  const found = `const ${value} = wholeAt(p); if (${value} < 0 || !${scope.outside(predicate)}(${value})) ${fail}`;
  const halves = take ? `TAPE[t++] = ${value} / 0x40000000; TAPE[t++] = ${value} & 0x3fffffff;` : '';
  return [code(found, halves, note?.(value) ?? '', 'p = endOfDigits(p);')];
};

const flag = ({ take, fail }: Use): readonly Step[] => [
  code(
    `if (!(${differs('true')})) { p += 4; ${put(take, '1')} }`,
    `else if (!(${differs('false')})) { p += 5; ${put(take, '0')} }`,
    `else ${fail}`,
  ),
];

// by one function for all lists of texts: tests of each text would make the code many times as long, and compiling it is not free
const oneOf = (texts: readonly string[], { take, fail }: Use, scope: Scope): readonly Step[] => {
  const [known, number] = [scope.choices(texts), scope.fresh()];
  const found = `const ${number} = ${known}.numberAt(p); if (${number} < 0) ${fail}`;
  return quoted(code(found, put(take, number), `p += ${known}.lengths[${number}];`));
};

const list = (of: Node, { take, fail }: Use, scope: Scope): readonly Step[] => {
  const [count, next] = [scope.fresh(), scope.fresh()];
  const item = written(reading(of, { take, fail }, scope), fail);
  return [
    literal('['),
    code(
      take ? `const ${count} = t++; TAPE[${count}] = 0;` : '',
      `if (view.getUint8(p) === 93) p += 1; else for (;;) { ${item}`,
      take ? `TAPE[${count}]++;` : '',
      `const ${next} = view.getUint8(p); p += 1; if (${next} === 44) continue; if (${next} === 93) break; ${fail} }`,
    ),
  ];
};

// the first that fits, as the codec itself tries them
const union = (types: readonly Node[], { take, fail }: Use, scope: Scope): readonly Step[] => {
  const [place, tape, found] = [scope.fresh(), scope.fresh(), scope.fresh()];
  const tries = types.map((type, i) => {
    const next = scope.fresh();
    const body = written(reading(type, { take, fail: `break ${next};` }, scope), `break ${next};`);
    const begun = `p = ${place}; t = ${tape}; ${put(take, String(i))}`;
    return `${next}: { ${begun} ${body} break ${found}; }`;
  });
  return [code(`const ${place} = p; const ${tape} = t; ${found}: { ${tries.join('\n')} ${fail} }`)];
};

// the predicate is asked about the value, which is made for it alone
const refined = (
  { of, predicate }: Extract<Form, { readonly _tag: 'Refined' }>,
  { take, fail }: Use,
  scope: Scope,
): readonly Step[] => {
  const begun = scope.fresh();
  const made = `${scope.outside(predicate)}(${takerOf(of, scope)}(${begun}))`;
  return [
    code(`const ${begun} = t;`),
    ...reading(of, { take: true, fail }, scope),
    code(`if (!${made}) ${fail}`, take ? '' : `t = ${begun};`),
  ];
};

/** Which fields of a record are used in which way, where that is not the same for all. */
export type UseOf = (field: string) => Use;

/** Returns the steps of a record: all required fields, then those optional ones that are there, in the order of the codec. */
const record = (
  { required, optional }: Extract<Form, { readonly _tag: 'Record' }>,
  useOf: UseOf,
  scope: Scope,
): readonly Step[] => {
  const names = Object.keys(required);
  const isFirst = scope.fresh();
  const optionals = Object.entries(optional).map(([key, node]) => {
    const use = useOf(key);
    const [alone, after] = [`${JSON.stringify(key)}:`, `,${JSON.stringify(key)}:`];
    const body = written(reading(node, use, scope), use.fail);
    const length = bytesOf(alone).length;
    const begins =
      names.length > 0
        ? `if (!(${differs(after)})) { p += ${String(length + 1)};`
        : `if (${isFirst} ? !(${differs(alone)}) : !(${differs(after)})) { p += ${isFirst} ? ${String(length)} : ${String(length + 1)}; ${isFirst} = false;`;
    return code(begins, put(use.take, '1'), body, use.take ? '} else TAPE[t++] = 0;' : '}');
  });
  return [
    literal('{'),
    ...(names.length > 0 ? [] : [code(`let ${isFirst} = true;`)]),
    ...Object.entries(required).flatMap(([key, node], i) => [
      literal(`${i === 0 ? '' : ','}${JSON.stringify(key)}:`),
      ...reading(node, useOf(key), scope),
    ]),
    ...optionals,
    literal('}'),
  ];
};

const reading = (node: Node, use: Use, scope: Scope): readonly Step[] => {
  const form = formOf(node);
  switch (form._tag) {
    case 'Literal':
      return [literal(form.json)];
    case 'Boolean':
      return flag(use);
    case 'Uuid':
      return uuid(use);
    case 'CivilDate':
      return date(use, scope);
    case 'Text':
      return text('endOfText', use, scope);
    case 'Personal':
      return text('endOfPersonal', use, scope);
    case 'Name':
      return name(form, use, scope);
    case 'Number':
      return whole(form, use, scope);
    case 'OneOf':
      return oneOf(form.texts, use, scope);
    case 'List':
      return list(form.of, use, scope);
    case 'Union':
      return union(form.types, use, scope);
    case 'Refined':
      return refined(form, use, scope);
    case 'Record':
      return record(form, () => ({ ...use, note: undefined }), scope);
  }
};

/** Writes the statements that read a record at `p`. */
export const readRecord = (
  form: Extract<Form, { readonly _tag: 'Record' }>,
  useOf: UseOf,
  fail: string,
  scope: Scope,
): string => written(record(form, useOf, scope), fail);
