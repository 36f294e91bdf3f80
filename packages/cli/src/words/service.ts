import type { FundingSource } from '@pavadonis/domain';
import type { EndReason, GoalAchievement, GoalArea, GoalLifecycle, GoalTerm } from '@pavadonis/domain/client';
import type { PaidService } from '@pavadonis/domain/operation';
import type { PlanStanding, ReasonForNoPlan } from '@pavadonis/projection-plan-status';
import { type Bilingual, text } from '../language';

type Words<Code extends string> = Readonly<Record<Code, Bilingual>>;

export const endReasons: Words<EndReason> = {
  left_latvia: text('pametis Latviju', 'left Latvia'),
  plan_fulfilled: text('plāns izpildīts', 'plan fulfilled'),
  time_limit_reached: text('beidzies atbalsta termiņš', 'the time limit was reached'),
  status_refused_final: text('galīgs atteikums', 'final refusal'),
  procedure_discontinued: text('procedūra izbeigta', 'procedure discontinued'),
  status_lost: text('statuss zaudēts', 'status lost'),
  dublin_transfer: text('Dublinas pārsūtīšana', 'Dublin transfer'),
  voluntary_return: text('brīvprātīga atgriešanās', 'voluntary return'),
  removal: text('izraidīšana', 'removal'),
  transferred_to_other_support: text('nodots citam atbalstam', 'transferred to other support'),
  client_declined: text('klients atteicies', 'the client declined'),
  no_contact: text('nav kontakta', 'no contact'),
  deceased: text('miris', 'deceased'),
  registered_in_error: text('reģistrēts kļūdas dēļ', 'registered in error'),
  duplicate: text('dublikāts', 'duplicate'),
  operation_closed: text('darbība slēgta', 'operation closed'),
  other: text('cits iemesls', 'another reason'),
};

export const planStandings: Words<PlanStanding | 'no_plan'> = {
  no_plan: text('nav plāna', 'no plan'),
  drawn_up: text('sastādīts', 'drawn up'),
  agreed: text('klients piekritis', 'agreed'),
  fulfilled: text('izpildīts', 'fulfilled'),
  partly_fulfilled: text('daļēji izpildīts', 'partly fulfilled'),
  abandoned: text('pārtraukts', 'abandoned'),
};

export const reasonsForNoPlan: Words<ReasonForNoPlan> = {
  declined: text('klients atteicies', 'the client declined'),
  new: text('vēl nav sastādīts', 'not drawn up yet'),
};

export const goalLifecycles: Words<GoalLifecycle> = {
  proposed: text('ierosināts', 'proposed'),
  accepted: text('pieņemts', 'accepted'),
  active: text('īstenošanā', 'active'),
  'on-hold': text('atlikts', 'on hold'),
  completed: text('pabeigts', 'completed'),
  cancelled: text('atcelts', 'cancelled'),
  rejected: text('noraidīts', 'rejected'),
};

export const goalAchievements: Words<GoalAchievement> = {
  'in-progress': text('procesā', 'in progress'),
  improving: text('uzlabojas', 'improving'),
  worsening: text('pasliktinās', 'worsening'),
  'no-change': text('bez izmaiņām', 'no change'),
  achieved: text('sasniegts', 'achieved'),
  sustaining: text('sasniegts, tiek uzturēts', 'achieved, being sustained'),
  'not-achieved': text('nav sasniegts', 'not achieved'),
  'no-progress': text('nav virzības', 'no progress'),
  'not-attainable': text('nav sasniedzams', 'not attainable'),
};

export const goalTerms: Words<GoalTerm> = {
  short: text('īstermiņa', 'short-term'),
  long: text('ilgtermiņa', 'long-term'),
};

export const goalAreas: Words<GoalArea> = {
  housing: text('mājoklis', 'housing'),
  health: text('veselība', 'health'),
  education: text('izglītība', 'education'),
  language: text('valoda', 'language'),
  employment: text('nodarbinātība', 'employment'),
  documents: text('dokumenti', 'documents'),
  finances: text('finanses', 'finances'),
  legal: text('juridiskie jautājumi', 'legal matters'),
  family: text('ģimene', 'family'),
  social: text('sociālā iekļaušanās', 'social inclusion'),
  other: text('cits', 'other'),
};

export const fundingSources: Words<FundingSource | 'without_rate' | 'all'> = {
  all: text('visi avoti kopā', 'all sources together'),
  ESF: text('Eiropas Sociālais fonds', 'European Social Fund'),
  ESF_PLUS: text('Eiropas Sociālais fonds Plus', 'European Social Fund Plus'),
  AMIF: text('Patvēruma, migrācijas un integrācijas fonds', 'Asylum, Migration and Integration Fund'),
  state: text('valsts budžets', 'state budget'),
  without_rate: text('bez likmes', 'without a rate'),
};

export const paidServices: Words<PaidService> = {
  social_worker_and_mentor: text('sociālais darbinieks un mentors', 'social worker and mentor'),
  mentor_only: text('tikai mentors', 'mentor only'),
  consultation: text('konsultācija', 'consultation'),
};
