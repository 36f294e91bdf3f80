import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

/** An asylum seeker. */
export const seeker = [clientRegistered(), asylumApplicationLodged()] as const;

/** A client for whom the service has started. */
export const served = [...seeker, serviceStarted()] as const;
