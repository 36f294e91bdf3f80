/** The path of the style sheet, the one file that a page loads. */
export const STYLES_PATH = '/desk.css';
