// Loaded before a program (`node --import`), has it spin without end at SIGUSR2.
process.on('SIGUSR2', () => {
  for (;;);
});
