import { describe, expect, it } from '@jest/globals';
import { hideSmallCounts } from '@pavadonis/projection';
import { countText, hiddenCountsText } from '@pavadonis/texts';

const shown = hideSmallCounts({ clients: 1979, inJelgava: 4, inOgre: 0 }, { hideBelow: 5 });

describe('the text of a count', () => {
  it('is its number, as the language writes it', () => {
    expect(countText(shown.clients, 'en')).toBe('1,979');
    expect(countText(12_345, 'lv')).toBe('12\u00A0345');
    expect(countText(shown.inOgre, 'lv')).toBe('0');
  });

  it('is a word where the count is hidden, so that nobody takes it for a number or an empty cell', () => {
    expect(countText(shown.inJelgava, 'lv')).toBe('slēpts');
    expect(countText(shown.inJelgava, 'en')).toBe('hidden');
  });

  it('is explained by a sentence below the table', () => {
    expect(hiddenCountsText(5, 'lv')).toBe(
      'Kur rakstīts „slēpts”, skaits ir vismaz 1 un mazāks par 5, vai arī no tā varētu izrēķināt šādu skaitu. Nulles nav slēptas.',
    );
    expect(hiddenCountsText(5, 'en')).toBe(
      'Where “hidden” is written, the count is at least 1 and less than 5, or such a count could be reckoned from it. No zero is hidden.',
    );
  });
});
