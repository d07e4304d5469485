// What the browser alone can do for the pages: keys, leaving with unsaved work, coming back after a lost connection.
window.office = (() => {
  let target = null;
  let first = "";
  const typing = e => e.isComposing || e.target.closest("input, textarea, select, [contenteditable=true]");

  document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.altKey || e.metaKey || !target || typing(e)) return;
    if (e.key === "/") {
      e.preventDefault();
      document.getElementById("case-search")?.focus();
      return;
    }
    if (e.key === "j" || e.key === "k") {
      const rows = [...document.querySelectorAll("a.row-link")];
      const at = rows.indexOf(document.activeElement);
      rows[Math.max(0, Math.min(rows.length - 1, at + (e.key === "j" ? 1 : -1)))]?.focus();
      return;
    }
    const keys = first === "g" ? `g ${e.key}` : e.key;
    first = e.key === "g" && first !== "g" ? "g" : "";
    if (first === "" && document.querySelector(".mud-dialog") === null) target.invokeMethodAsync("Pressed", keys);
  });

  // How much is typed, while it is typed; the server hears of it when the field is left.
  document.addEventListener("input", e => {
    const counter = e.target.dataset?.counter && document.getElementById(e.target.dataset.counter);
    if (!counter?.firstChild) return;
    counter.firstChild.nodeValue = `${e.target.value.length} / ${e.target.dataset.limit}`;
    counter.classList.toggle("counter-over", e.target.value.length > Number(e.target.dataset.limit));
  });

  // Blazor says where the connection stands; a circuit that the server no longer knows is begun anew, and forms come back from their drafts.
  const notice = document.getElementById("components-reconnect-modal");
  notice?.addEventListener("components-reconnect-state-changed", e => {
    if (e.detail.state === "rejected") location.reload();
  });
  document.getElementById("reconnect-again")?.addEventListener("click", async () => {
    try {
      if (!await Blazor.reconnect()) location.reload();
    } catch {
      location.reload();
    }
  });

  return {
    shortcuts: reference => { target = reference; },
    download: (name, stream) => stream.arrayBuffer().then(bytes => {
      const url = URL.createObjectURL(new Blob([bytes]));
      const link = Object.assign(document.createElement("a"), { href: url, download: name });
      link.click();
      URL.revokeObjectURL(url);
    }),
    print: () => window.print(),
    focus: id => document.getElementById(id)?.focus(),
  };
})();
