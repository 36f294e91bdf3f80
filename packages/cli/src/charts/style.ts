import { paletteStyle } from './palette';

/** The style rules of charts, beside those of any page: their colours in both schemes, and their place on a page. */
export const chartStyle = `${paletteStyle}
figcaption{color:var(--muted)}
figure{margin:1.2rem 0}
figure svg{display:block;width:100%;height:auto}
figure svg text{font-family:inherit}
figure h3{margin-top:0}
.narrow{display:none}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:0 2.5rem}
@media (max-width:42rem){
.wide{display:none}
.narrow{display:block}
}
@media print{
figure{break-inside:avoid}
}`;
