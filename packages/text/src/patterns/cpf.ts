/** Whether both check digits of a Brazilian tax number (CPF) are correct. Dots are optional. */
export const isCpf = (written: string): boolean => {
  const digits = written.replace(/\D/g, '');
  if (digits.length !== 11 || /^(\d)\1+$/.test(digits)) return false;
  return computeCheckDigit(digits, 9) === digits[9] && computeCheckDigit(digits, 10) === digits[10];
};

const computeCheckDigit = (digits: string, count: number): string => {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Number(digits[i]) * (count + 1 - i);
  return String(((sum * 10) % 11) % 10);
};
