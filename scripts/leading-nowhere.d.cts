/** Returns a line for each type of ours that TypeDoc's project names and does not show. */
export declare const leadingNowhere: (project: object) => readonly string[];
