import { rarelyOver } from './rare-steps';
import { DO, type Do, MOST_NOTES, NO_WAY, type Referred, type Tools } from './steps';

const COMMA = 44;
const CLOSING = 93;

/**
 * Makes the function that reads an event at a place by the steps of its type. It returns the place after it; -1 where none of
 * that form stands there.
 *
 * V8 compiles that one function once, and soon. Code of its own for each type of event took longer to compile than a hundred
 * thousand events took to be read.
 */
export const followerOver = (tools: Tools, referred: Referred) => {
  const { view, tape, head, putUuid, dayAt } = tools;
  const { choices } = referred;
  const notes = new Int32Array(MOST_NOTES);
  const now = { tape: 0, step: 0, otherwise: NO_WAY };

  const rarely = rarelyOver(tools, referred, notes, now);

  // No operation stands where only failures lead: V8 would compile the loop anew at the first of them.
  return (code: Int32Array, from: number): number => {
    let step = 0;
    let p = from;
    let t = head.tape;
    let otherwise = NO_WAY;
    head.seq = 0;
    head.isInPlace = false;
    now.otherwise = NO_WAY;
    do {
      const absent = code[step] ?? 0;
      const presence = code[step + 1] ?? 0;
      const length = code[step + 2] ?? 0;
      const what = step + 6 + (code[step + 3] ?? 0);
      let word = step + 6;
      let at = p;
      while (word < what && view.getInt32(at, true) === code[word]) {
        word += 1;
        at += 4;
      }
      const isThere = word === what && (view.getInt32(at, true) & (code[step + 4] ?? 0)) === code[step + 5];
      // beyond the last value where no presence is told
      tape[t] = isThere ? 1 : 0;
      t += presence;
      let fits = isThere;
      if (!isThere) {
        step = absent;
        fits = absent > 0;
      } else {
        p += length;
        const places = code[what + 1] ?? 0;
        step = what + 2;
        switch (code[what] as Do) {
          case 0 satisfies typeof DO.end:
            head.tape = t;
            return p;
          case 1 satisfies typeof DO.nothing:
            break;
          case 2 satisfies typeof DO.uuid:
            fits = putUuid(p, t);
            t += places;
            p += 36;
            break;
          case 3 satisfies typeof DO.day:
          case 4 satisfies typeof DO.headDay: {
            const day = dayAt(p);
            fits = day >= 0;
            tape[t] = day;
            t += places;
            p += 10;
            if (code[what] === DO.headDay) head.day = day;
            break;
          }
          case 5 satisfies typeof DO.oneOf: {
            const choice = choices[code[step] ?? 0];
            const number = choice?.numberAt(p) ?? -1;
            fits = number >= 0;
            tape[t] = number;
            t += places;
            p += choice?.lengths[number] ?? 0;
            step += 1;
            break;
          }
          case 6 satisfies typeof DO.list:
            notes[code[step] ?? 0] = t;
            tape[t] = 0;
            t += places;
            if (view.getUint8(p) !== CLOSING) step += 2;
            else {
              p += 1;
              step = code[step + 1] ?? 0;
            }
            break;
          case 7 satisfies typeof DO.next: {
            const count = notes[code[step] ?? 0] ?? 0;
            const after = view.getUint8(p);
            fits = after === COMMA || after === CLOSING;
            tape[count] = (tape[count] ?? 0) + places;
            p += 1;
            step = after === COMMA ? (code[step + 1] ?? 0) : step + 2;
            break;
          }
          case 8 satisfies typeof DO.text:
          case 9 satisfies typeof DO.personal:
          case 10 satisfies typeof DO.name:
          case 11 satisfies typeof DO.whole:
          case 12 satisfies typeof DO.headSeq:
          case 13 satisfies typeof DO.flag:
          case 14 satisfies typeof DO.inPlace:
          case 15 satisfies typeof DO.mark:
          case 16 satisfies typeof DO.refined:
          case 17 satisfies typeof DO.union:
          case 18 satisfies typeof DO.alternative:
          case 19 satisfies typeof DO.chosen:
          case 20 satisfies typeof DO.go:
            p = rarely(code, what, p, t);
            fits = p >= 0;
            t = now.tape;
            step = now.step;
            otherwise = now.otherwise;
        }
      }
      if (!fits) {
        step = otherwise;
        p = from;
      }
    } while (step >= 0);
    return -1;
  };
};
