(() => {
  const form = document.getElementById("filters"), main = document.querySelector("main"), shown = document.getElementById("shown"), none = document.getElementById("none");
  const systems = [...document.querySelectorAll(".system")].map(node => ({ node, id: node.dataset.id, tiers: node.dataset.tier.split(" "), has: node.dataset.has.split(" ") }));
  const apply = () => {
    const want = Object.fromEntries(new FormData(form)), text = want.system.trim().toLowerCase();
    main.dataset.status = want.status;
    main.dataset.action = want.action;
    let count = 0;
    for (const system of systems) {
      const fits = (!want.tier || system.tiers.includes(want.tier)) && (!text || system.id.includes(text))
        && (!want.status && !want.action || system.has.some(pair => { const [status, action] = pair.split("."); return (!want.status || status === want.status) && (!want.action || action === want.action); }));
      if (system.node.hidden === fits) system.node.hidden = !fits;
      if (fits) count++;
    }
    none.hidden = count > 0;
    shown.value = count + " of " + systems.length + " systems";
    history.replaceState(null, "", "#" + new URLSearchParams([...Object.entries(want)].filter(pair => pair[1])));
  };
  const openTarget = () => {
    const id = location.hash.slice(1);
    if (id.includes("=")) return;
    const target = id && document.getElementById(id);
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (target) target.scrollIntoView();
  };
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  addEventListener("hashchange", openTarget);
  if (location.hash.includes("=")) for (const [name, value] of new URLSearchParams(location.hash.slice(1))) if (form.elements[name]) form.elements[name].value = value;
  if (location.hash && !location.hash.includes("=")) openTarget(); else apply();
})();
