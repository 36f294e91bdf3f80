import type { AgeClass, Sex, TargetGroup, WorkerRole } from '@pavadonis/domain';
import type { ArrivalMode, ComplexityLevel } from '@pavadonis/domain/client';
import type { FamiliesAndSingles, WomenMenChildren } from '@pavadonis/projection-caseload';
import { type Bilingual, text } from '../language';

type Words<Code extends string> = Readonly<Record<Code, Bilingual>>;

/** The word for what is not known. */
export const UNKNOWN = text('nav zināms', 'not known');

export const sexes: Words<Sex> = {
  female: text('sieviešu dzimums', 'female'),
  male: text('vīriešu dzimums', 'male'),
  other: text('cits dzimums', 'another sex'),
  unknown: UNKNOWN,
};

export const ageClasses: Words<AgeClass> = {
  child: text('bērni (līdz 17 gadiem ieskaitot)', 'children (up to 17 completed years)'),
  adult: text('pieaugušie', 'adults'),
  unknown: UNKNOWN,
};

export const womenMenChildrenWords: Words<keyof WomenMenChildren> = {
  women: text('sievietes', 'women'),
  men: text('vīrieši', 'men'),
  children: text('bērni', 'children'),
  other: text('pieaugušie, cits dzimums', 'adults of another sex'),
  unknown: UNKNOWN,
};

export const households: Words<keyof FamiliesAndSingles> = {
  withChildren: text('ģimenes ar bērniem', 'families with children'),
  withoutChildren: text('ģimenes bez bērniem', 'families without children'),
  unknown: text('ģimenes, par kuru bērniem nav zināms', 'families of whose children nothing is known'),
  single: text('individuālas personas', 'single persons'),
};

export const targetGroups: Words<TargetGroup | 'unknown'> = {
  asylum_seeker: text('patvēruma meklētājs', 'asylum seeker'),
  refugee: text('bēglis', 'refugee'),
  alternative: text('alternatīvais statuss', 'alternative status'),
  temporary_protection: text('pagaidu aizsardzība', 'temporary protection'),
  unknown: text('nav zināms vai beidzies', 'not known, or at an end'),
};

export const arrivalModes: Words<ArrivalMode> = {
  relocated: text('pārvietots ES programmā', 'relocated'),
  resettled: text('pārmitināts', 'resettled'),
  spontaneous: text('ieradies patstāvīgi', 'arrived on their own'),
  born_in_latvia: text('dzimis Latvijā', 'born in Latvia'),
};

export const complexityLevels: Words<ComplexityLevel | 'unknown'> = {
  minimum: text('minimāls atbalsts', 'minimum support'),
  medium: text('vidējs atbalsts', 'medium support'),
  maximum: text('maksimāls atbalsts', 'maximum support'),
  unknown: text('nav novērtēts', 'not assessed'),
};

export const residences: Words<'centre' | 'outside' | 'unknown'> = {
  centre: text('izmitināšanas centrā', 'in a reception centre'),
  outside: text('ārpus centra', 'outside the centres'),
  unknown: UNKNOWN,
};

export const workerRoles: Words<WorkerRole> = {
  social_worker: text('sociālie darbinieki', 'social workers'),
  mentor: text('sociālie mentori', 'social mentors'),
  senior_social_worker: text('vecākie sociālie darbinieki', 'senior social workers'),
  interpreter: text('tulki', 'interpreters'),
};
