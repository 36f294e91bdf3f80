import type { EventStoreDbOpenError, InvalidOption } from '@pavadonis/event-store';
import type { TextsOf } from '../text';

/**
 * The texts of the reasons why an EventStoreDB server was not opened as a store, for the author of the connection
 * string.
 */
export const eventStoreDbOpenErrors: TextsOf<Exclude<EventStoreDbOpenError, InvalidOption>> = {
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
  UntrustedCertificate: {
    lv: ({ address, cause }) =>
      `Serverim ${address} ir sertifikāts, kuram šī programma neuzticas (${cause}). Norādiet iestādes sertifikātu ar tlsCAFile un pārbaudiet, vai tas ir īstais serveris.`,
    en: ({ address, cause }) =>
      `The server ${address} has a certificate that this program does not trust (${cause}). Name the certificate of its authority by tlsCAFile, and check that it is the right server.`,
  },
  ExpiredCertificate: {
    lv: ({ address, cause }) =>
      `Servera ${address} sertifikāts vairs nav derīgs vai vēl nav derīgs (${cause}). Atjauniniet to serverī; pārbaudiet arī abu datoru pulksteņus.`,
    en: ({ address, cause }) =>
      `The certificate of the server ${address} is not valid any more, or not yet (${cause}). Renew it on the server, and check the clocks of both computers.`,
  },
  CertificateOfAnotherHost: {
    lv: ({ address }) =>
      `Servera ${address} sertifikāts ir izdots citam nosaukumam. Savienojuma virknē lietojiet nosaukumu, kas ir sertifikātā, vai izdodiet sertifikātu šim nosaukumam.`,
    en: ({ address }) =>
      `The certificate of the server ${address} is for another name. Use a name of the certificate in the connection string, or have one issued for this name.`,
  },
  ServerWithoutTls: {
    lv: ({ address }) =>
      `Serveris ${address} nelieto TLS, bet savienojuma virkne to prasa. Ieslēdziet TLS serverī; tikai slēgtā tīklā var norādīt tls=false.`,
    en: ({ address }) =>
      `The server ${address} does not use TLS, but the connection string asks for it. Turn TLS on at the server; in a closed network alone, tls=false will do.`,
  },
  ServerWithTls: {
    lv: ({ address }) =>
      `Serveris ${address} lieto TLS, bet savienojuma virknē ir tls=false. Norādiet tls=true un, ja iestāde ir privāta, tlsCAFile.`,
    en: ({ address }) =>
      `The server ${address} uses TLS, but the connection string says tls=false. Say tls=true and, for a private authority, tlsCAFile.`,
  },
  Unreachable: {
    lv: ({ address, cause }) =>
      `Serveris ${address} neatbild (${cause}). Pārbaudiet, vai tas darbojas, adresi un ugunsmūri.`,
    en: ({ address, cause }) =>
      `The server ${address} does not answer (${cause}). Check that it runs, the address and the firewall.`,
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
