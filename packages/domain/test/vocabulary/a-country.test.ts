import { describe, expect, it } from '@jest/globals';
import { Country } from '@pavadonis/domain';

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const accepted = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => Country.is(code));

describe('a country', () => {
  it('is one of the 249 codes of ISO 3166-1 alpha-2', () => {
    expect(accepted).toHaveLength(249);
  });

  it('has a name that the runtime knows', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    expect(accepted.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it('is none of the codes that are reserved, withdrawn or left to users', () => {
    const others =
      'AA AC AN BU CP CQ CS CT DD DG DY EA EU EZ FX HV IC NT PC QO SU TA TP UK UN WK XA XK XZ YD YU ZR ZZ';
    expect(accepted.filter((code) => others.split(' ').includes(code))).toEqual([]);
  });

  it.each(['Kongo', 'XX', 'cd', 'CD ', 'COD', '', 'toString'])('is refused as "%s"', (text) => {
    expect(Country.is(text)).toBe(false);
  });

  it.each(['CD', 'CG', 'PS'])('may be %s', (code) => {
    expect(Country.is(code)).toBe(true);
  });
});
