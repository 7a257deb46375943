// Plain script, asked for in the head of every 关怀版 page so that a chosen palette or size is there before the first paint.
// It also says that there are scripts, so that room is kept for what they bring.
// What may be chosen: nothing outside this table is taken from the storage of the device.
(() => {
  document.documentElement.setAttribute('data-script', '');
  const views = { size: ['large', 'largest'], palette: ['paper', 'contrast', 'night'], pointer: ['usual', 'big'] };
  for (const name of Object.keys(views)) {
    try {
      const choice = localStorage.getItem(`care-${name}`);
      if (choice !== null && views[name].includes(choice)) document.documentElement.setAttribute(`data-${name}`, choice);
    } catch {
      // Storage is forbidden here; a choice then lasts as long as its page.
    }
  }
})();
