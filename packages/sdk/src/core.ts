export * from '@nightlight/core';
