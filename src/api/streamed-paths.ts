/** Where a file is sent, which must not be read into memory before its handler sees it. */
export const isStreamed = (path: string): boolean => /^\/api\/v1\/imports\/?$/.test(path);
