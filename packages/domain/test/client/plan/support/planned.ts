import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

/** A client for whom the service has started. */
export const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

/** A client with a plan that has one goal. */
export const planned = [...supported, planDrawnUp(), planGoalSet()] as const;
