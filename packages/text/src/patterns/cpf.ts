/** Checks both check digits of a Brazilian tax number (CPF), written with or without dots. */
export const isCpf = (written: string): boolean => {
  const digits = written.replace(/\D/g, '');
  if (digits.length !== 11 || /^(\d)\1+$/.test(digits)) return false;
  return checkDigit(digits, 9) === digits[9] && checkDigit(digits, 10) === digits[10];
};

const checkDigit = (digits: string, count: number): string => {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Number(digits[i]) * (count + 1 - i);
  return String(((sum * 10) % 11) % 10);
};
