import type { Bilingual } from '../report/language';

/** The definitions of figures in words, with the identifiers of the read models. */
export const SERVED: Bilingual = {
  lv: 'klienti ar vismaz vienu kontaktu šajā mēnesī, katrs vienreiz (servedIn)',
  en: 'clients with at least one contact dated in the month, each once (servedIn)',
};
export const SERVED_BETWEEN: Bilingual = {
  lv: 'klienti ar vismaz vienu kontaktu šajā laikā, katrs vienreiz (servedBetween)',
  en: 'clients with at least one contact dated in the period, each once (servedBetween)',
};
export const ACTIVE: Bilingual = {
  lv: 'klienti, kuru atbalsts dienas beigās nav beidzies (active)',
  en: 'clients whose episode is open at the end of the day (active)',
};
export const FIRST_TIME: Bilingual = {
  lv: 'klienti, kuru pirmais atbalsts visā pakalpojumā sākās šajā laikā (firstTimeIn)',
  en: 'clients whose first start in the whole service was in the period (firstTimeIn)',
};
export const CUMULATIVE: Bilingual = {
  lv: 'klienti, kuru pirmais atbalsts sākās līdz šai dienai (cumulative)',
  en: 'clients whose first start was on or before the day (cumulative)',
};
export const STAFF: Bilingual = {
  lv: 'darbinieki, kas nodarbināti vismaz vienu dienu (staffDuring)',
  en: 'workers engaged on at least one day (staffDuring)',
};
export const CLASSES: Bilingual = {
  lv: 'bērni ir atsevišķa grupa (līdz 17 gadiem ieskaitot), pieaugušie — pēc dzimuma (womenMenChildren)',
  en: 'children (up to 17 completed years) are a class of their own, adults go by sex (womenMenChildren)',
};
export const BY_SEX: Bilingual = {
  lv: 'pēc dzimuma, bērnus ieskaitot (sexByAge)',
  en: 'by sex, children included (sexByAge)',
};
export const COUNTRIES: Bilingual = {
  lv: 'dažādās izcelsmes valstis (byCountry)',
  en: 'distinct countries of origin (byCountry)',
};
export const PLACE: Bilingual = {
  lv: 'pēdējā zināmā dzīvesvieta dienas beigās (places)',
  en: 'the last known residence at the end of the day (places)',
};
export const AVERAGE: Bilingual = {
  lv: 'vidējais pa visiem skartajiem mēnešiem, noapaļots tikai rādot (averagePerMonth)',
  en: 'mean over all months of the period, rounded for display only (averagePerMonth)',
};
export const GRANTS: Bilingual = {
  lv: 'statusi, kas piešķirti šajā laikā (grantedIn)',
  en: 'statuses granted with effect in the period (grantedIn)',
};
export const MONEY: Bilingual = {
  lv: 'pieprasītās izmaksas, sadalītas no kopsummas līdz centam (split)',
  en: 'claimed costs, split on the total to the cent (split)',
};
