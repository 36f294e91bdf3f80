/** The text of `read-me.txt`, for a reader who has nothing but the bag. */
export const READING_GUIDE_TEXT = `KĀ LASĪT ŠO ARHĪVU

Šajā mapē ir visa notikumu vēsture. Mape ir BagIt 1.0 soma (RFC 8493).

1. Vai datnes ir tās pašas?   sha512sum -c manifest-sha512.txt
                              sha512sum -c tagmanifest-sha512.txt
   Summas nepierāda, kas arhīvu izveidojis; to pierāda zīmogs (4. punkts).
2. data/events-*.ndjson       Katra rinda ir viens notikums, CloudEvents 1.0 JSON; rindas stāv tādā secībā, kādā notikumi
                              ierakstīti. subject ir notikumu plūsma, revision ir notikuma vieta tajā (no 0), time ir
                              ierakstīšanas brīdis, metadata ir teksts: kas ierakstīja un uz kāda pamata. data ir notikums;
                              ja teksta baitus tā nevar saglabāt, tie ir data_base64 (metadata - metadatabase64).
3. data/schemas, data/words.md   Notikumu shēmas un vārdnīca, ja tās ir pievienotas.
4. data/log                   Žurnāla zīmogs (checkpoint) un koka daļas, ja žurnāls bija apzīmogots: C2SP tlog-checkpoint,
                              tlog-tiles. Zīmoga atslēgu ņemiet no citurienes, ne no šīs mapes.
5. Sakne                      Pavadonis-Root datnē bag-info.txt ir visu notikumu koka sakne (RFC 6962, SHA-256). Lapa ir
                              astoņi lauki, katrs aiz sava garuma (4 baiti, vecākais pirmais): pavadonis-event-1, id,
                              subject, revision, type, time, metadata, data. data ir baiti, kas stāv rindā aiz "data":,
                              vai atkodētais data_base64.


HOW TO READ THIS ARCHIVE

This folder holds a whole history of events. It is a BagIt 1.0 bag (RFC 8493).

1. Are the files the same?    sha512sum -c manifest-sha512.txt
                              sha512sum -c tagmanifest-sha512.txt
   Sums do not prove who made the archive; a seal does (number 4).
2. data/events-*.ndjson       Each line is one event, as CloudEvents 1.0 JSON; the lines stand in the order in which the events
                              were recorded. subject is the stream of the event, revision its place there (from 0), time the
                              moment of recording, metadata a text: who recorded it, and on what evidence. data is the event;
                              where that would not keep the bytes of the text, they are data_base64 (metadata: metadatabase64).
3. data/schemas, data/words.md   The schemas of the events and the words, if they were added.
4. data/log                   The seal of the log (checkpoint) and the tiles of its tree, if the log was sealed: C2SP
                              tlog-checkpoint, tlog-tiles. Take the key of the seal from elsewhere, not from this folder.
5. The root                   Pavadonis-Root in bag-info.txt is the root of the tree over all events (RFC 6962, SHA-256). A leaf
                              is eight fields, each after its length (4 bytes, the highest first): pavadonis-event-1, id,
                              subject, revision, type, time, metadata, data. data is the bytes that stand in the line after
                              "data":, or the decoded data_base64.
`;
