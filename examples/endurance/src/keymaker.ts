/**
 * Seals the first texts of persons, one after another, and prints each once it is sealed. Where a beginning is given, it takes
 * one person each few milliseconds from then on, so that several such processes meet at the same person.
 */
import { orThrow } from '@pavadonis/event-store';
import { setTimeout } from 'node:timers/promises';
import { personNo, KIND, textNo, vaultAt } from './vault-of-test';

const PACE_MS = 8;

const [path = '', first = '', last = '', beginning = ''] = process.argv.slice(2);

const seal = async (): Promise<void> => {
  const vault = await vaultAt(path);
  for (let person = Number(first); person < Number(last); person += 1) {
    const due = Number(beginning) + (person - Number(first)) * PACE_MS;
    if (beginning !== '') await setTimeout(Math.max(0, due - Date.now()));
    const sealed = await orThrow(vault.seal(personNo(person), KIND, textNo(person)));
    process.stdout.write(`${JSON.stringify([person, sealed])}\n`);
  }
  await orThrow(vault.close());
};

void seal();
