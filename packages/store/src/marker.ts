/**
 * A word in localStorage that a database was here. Where it stands and the
 * database doesn't, the browser has cleared it. Says nothing else.
 */
export const wasThereBefore = (name: string): boolean => {
  const key = `${name}-was-here`;
  try {
    const there = localStorage.getItem(key) !== null;
    localStorage.setItem(key, '1');
    return there;
  } catch {
    return false;
  }
};
