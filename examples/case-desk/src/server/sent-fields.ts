import type { SentFields } from './visit';

const FORM = 'application/x-www-form-urlencoded';

/** The greatest number of fields of a form. */
const MOST = 200;

const UTF_8 = /^;\s*charset="?utf-8"?$/;

/** Returns whether a type of content is that of a form, in the one encoding of the desk's pages. */
const isForm = (type: string): boolean => {
  const [, name = '', beside = ''] = /^([^;]*)(.*)$/s.exec(type.trim().toLowerCase()) ?? [];
  return name.trim() === FORM && (beside === '' || UTF_8.test(beside));
};

/** Reads a body in which all bytes are UTF-8, those written as `%C4%81` too: any others would be recorded as question marks. */
const textOf = async (request: Request): Promise<string | undefined> => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await request.arrayBuffer());
    decodeURIComponent(text);
    return text;
  } catch {
    // the sender may have gone before the end, too
    return undefined;
  }
};

/** Reads the fields of a form, or nothing where the request is no form of this desk, or was not sent to its end. */
export const sentFields = async (request: Request): Promise<SentFields | undefined> => {
  if (!isForm(request.headers.get('content-type') ?? '')) return undefined;
  const fields = new Map<string, string[]>();
  const text = await textOf(request);
  const parameters = new URLSearchParams(text);
  if (text === undefined || parameters.size > MOST) return undefined;
  for (const [name, value] of parameters) {
    const others = fields.get(name);
    if (others === undefined) fields.set(name, [value]);
    else others.push(value);
  }
  return fields;
};
