/** Charts as SVG without a browser, for pages that load nothing: bars, and the parts of charts of a host's own. */
export { type Bar, type BarScale, barsChart, scaleOf } from './charts/bars-chart';
export { chart, type Drawing, type Size } from './charts/chart';
export { figure, wideAndNarrow } from './charts/figure';
export { BAND_OPACITY, type Colour, paint } from './charts/palette';
export { chartStyle } from './charts/style';
