import type { EventStoreDbOpenError } from '@pavadonis/event-store';
import type { TextsOf } from '../text';

/**
 * The texts of the reasons why an EventStoreDB server was not opened as a store, for the author of the connection
 * string.
 */
export const eventStoreDbOpenErrors: TextsOf<EventStoreDbOpenError> = {
  UnknownScheme: {
    lv: ({ scheme }) =>
      `Savienojuma virkne sākas ar esdb:// vai esdb+discover:// (arī KurrentDB serverim)${scheme === '' ? '' : `, nevis “${scheme}”`}.`,
    en: ({ scheme }) =>
      `A connection string begins with esdb:// or esdb+discover:// (for KurrentDB too)${scheme === '' ? '' : `, not with “${scheme}”`}.`,
  },
  InvalidConnectionString: {
    lv: ({ expected }) =>
      `Savienojuma virknē ir kļūda; vajadzīgs: ${expected}. Paraugs: esdb://lietotājs:parole@resursdators:2113?tls=true, parolē @ kā %40, : kā %3A, / kā %2F.`,
    en: ({ expected }) =>
      `The connection string is wrong; expected: ${expected}. A pattern: esdb://user:password@host:2113?tls=true, in the password @ as %40, : as %3A, / as %2F.`,
  },
  UnsupportedOption: {
    lv: ({ option }) =>
      `Savienojuma virknes iestatījumam ${option} nav nozīmes. Izņemiet to; privātas iestādes sertifikātam lietojiet tlsCAFile.`,
    en: ({ option }) =>
      `The option ${option} of the connection string has no meaning. Remove it; for a private authority's certificate use tlsCAFile.`,
  },
  UnusableCertificate: {
    lv: 'Sertifikāta vai atslēgas datnes nav, vai tā nav derīga. Pārbaudiet tlsCAFile, userCertFile un userKeyFile.',
    en: 'The file of a certificate or key does not exist or holds something else. Check tlsCAFile, userCertFile and userKeyFile.',
  },
  Unreachable: {
    lv: ({ address, cause }) =>
      `Serveris ${address} neatbild (${cause}). Pārbaudiet, vai tas darbojas, adresi, ugunsmūri un vai tls ir kā serverī.`,
    en: ({ address, cause }) =>
      `The server ${address} does not answer (${cause}). Check that it runs, the address, the firewall, and that tls is as on the server.`,
  },
  AccessDenied: {
    lv: ({ address }) =>
      `Serveris ${address} neielaiž šo lietotāju. Pārbaudiet vārdu un paroli un tiesības lasīt $all.`,
    en: ({ address }) =>
      `The server ${address} does not admit this user. Check name and password and the right to read $all.`,
  },
  UnusableServer: {
    lv: ({ address, cause }) =>
      `Serveri ${address} nevar lietot kā krātuvi (${cause}). Pārbaudiet tā versiju un žurnālu.`,
    en: ({ address, cause }) =>
      `The server ${address} cannot be used as a store (${cause}). Check its version and its log.`,
  },
};
