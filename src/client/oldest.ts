/** The oldest browsers in which a report works, as build tools write them. README and docs/browsers.md name them too. */
export const oldest: string[] = ['chrome109', 'edge109', 'firefox115', 'safari16.4', 'ios16.4'];
