/**
 * Sets a flag in localStorage that the database exists. Returns whether it was already set. If
 * it was set and the database is empty, the browser has cleared the database.
 */
export const recordVisit = (name: string): boolean => {
  const key = `${name}-was-here`;
  try {
    const wasSet = localStorage.getItem(key) !== null;
    localStorage.setItem(key, '1');
    return wasSet;
  } catch {
    return false;
  }
};
