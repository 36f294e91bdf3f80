import type { EventStoreDbOpenError } from '@pavadonis/event-store';

/** What went wrong and what to do about it, for the person who wrote the connection string. */
export const openErrorText = (error: EventStoreDbOpenError): { readonly lv: string; readonly en: string } => {
  switch (error._tag) {
    case 'UnknownScheme':
      return {
        lv: `Savienojuma virkne sākas ar esdb:// vai esdb+discover:// (arī KurrentDB serverim), nevis “${error.scheme}”.`,
        en: `A connection string begins with esdb:// or esdb+discover:// (for KurrentDB too), not with “${error.scheme}”.`,
      };
    case 'InvalidConnectionString':
      return {
        lv: `Savienojuma virknē ir kļūda; vajadzīgs: ${error.expected}. Paraugs: esdb://lietotājs:parole@resursdators:2113?tls=true, parolē @ kā %40, : kā %3A, / kā %2F.`,
        en: `The connection string is wrong; expected: ${error.expected}. A pattern: esdb://user:password@host:2113?tls=true, in the password @ as %40, : as %3A, / as %2F.`,
      };
    case 'UnsupportedOption':
      return {
        lv: `Savienojuma virknes iestatījumam ${error.option} nav nozīmes. Izņemiet to; privātas iestādes sertifikātam lietojiet tlsCAFile.`,
        en: `The option ${error.option} of the connection string has no meaning. Remove it; for a private authority's certificate use tlsCAFile.`,
      };
    case 'UnusableCertificate':
      return {
        lv: 'Sertifikāta vai atslēgas datnes nav, vai tā nav derīga. Pārbaudiet tlsCAFile, userCertFile un userKeyFile.',
        en: 'The file of a certificate or key does not exist or holds something else. Check tlsCAFile, userCertFile and userKeyFile.',
      };
    case 'Unreachable':
      return {
        lv: `Serveris ${error.address} neatbild (${error.cause}). Pārbaudiet, vai tas darbojas, adresi, ugunsmūri un vai tls ir kā serverī.`,
        en: `The server ${error.address} does not answer (${error.cause}). Check that it runs, the address, the firewall, and that tls is as on the server.`,
      };
    case 'AccessDenied':
      return {
        lv: `Serveris ${error.address} neielaiž šo lietotāju. Pārbaudiet vārdu un paroli un tiesības lasīt $all.`,
        en: `The server ${error.address} does not admit this user. Check name and password and the right to read $all.`,
      };
    case 'UnusableServer':
      return {
        lv: `Serveri ${error.address} nevar lietot kā krātuvi (${error.cause}). Pārbaudiet tā versiju un žurnālu.`,
        en: `The server ${error.address} cannot be used as a store (${error.cause}). Check its version and its log.`,
      };
  }
};
