import {
  type Bar,
  type BarScale,
  barsChart,
  scaleOf,
  chart,
  figure,
  type Colour,
} from '@pavadonis/cli/charts';
import { type Html, html } from '@pavadonis/page';
import { peopleClasses, type PlaceCount, type ReportData } from '../report-data';
import type { Speech } from '../speech';
import type { Section } from '@pavadonis/page';

const bars = (
  rows: readonly { readonly label: string; readonly clients: number; readonly colour: Colour }[],
  { format }: Speech,
): readonly Bar[] =>
  rows.map(({ label, clients, colour }) => ({
    label,
    parts: [{ count: clients, colour }],
    shown: format.whole(clients),
  }));

const nameOf = ({ kind, name }: PlaceCount, { texts: { active } }: Speech): string => {
  switch (kind) {
    case 'centre':
      return name === undefined ? active.someCentre : active.centre(name);
    case 'outside':
      return name ?? active.someMunicipality;
    case 'unknown':
      return active.unknownPlace;
  }
};

const PLACE_COLOURS: Readonly<Record<PlaceCount['kind'], Colour>> = {
  centre: 'blue',
  outside: 'orange',
  unknown: 'grey',
};

const drawn = async (rows: readonly Bar[], scale: BarScale, heading: string): Promise<Html> => {
  const title = `${heading}: ${rows.map(({ label, shown }) => `${label} ${shown}`).join(', ')}`;
  const size = { width: 440, height: 30 + rows.length * 34 };
  return figure(await chart(barsChart(rows, scale), size, title), { heading });
};

/** Writes the section on the active clients of one day and their homes. */
export const activeSection = async ({ active }: ReportData, speech: Speech): Promise<Section> => {
  const { texts, format } = speech;
  // other and unknown are shown only if there is somebody
  const classes = peopleClasses.filter((each, i) => i < 3 || active.people[each] > 0);
  const people = bars(
    classes.map((each) => ({
      label: texts.active.classes[each],
      clients: active.people[each],
      colour: 'blue',
    })),
    speech,
  );
  const places = bars(
    active.places.map((each) => ({
      label: nameOf(each, speech),
      clients: each.clients,
      colour: PLACE_COLOURS[each.kind],
    })),
    speech,
  );
  const scale = scaleOf([...people, ...places]);
  const outside = active.places.reduce(
    (sum, { kind, clients }) => sum + (kind === 'outside' ? clients : 0),
    0,
  );
  return {
    id: 'active',
    title: texts.active.title(format.date(active.on)),
    content: html`<p>
        ${texts.active.lead(format.whole(active.clients))} ${texts.active.outside(format.whole(outside))}
      </p>
      <div class="pair">
        ${await drawn(people, scale, texts.active.people)}${await drawn(places, scale, texts.active.places)}
      </div>`,
  };
};
