/**
 * A flag in localStorage that a database exists. If the flag is there and the database
 * is empty, the browser has cleared it.
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
