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

  // A form's draft holds what the server heard of. What was typed after that goes from the page that ends to the one that begins in its place, which forgets it at once.
  const handedOver = "office-typed";
  const unheard = 45000; // a connection that only seems to live is given up after half a minute
  const typed = new Map();
  let lostAt = 0;
  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, e => {
      if (e.isTrusted && e.target.id && e.target.matches("input:not([type=password], [type=file], [type=search]), textarea, select")) typed.set(e.target.id, Date.now());
    });
  }

  const beginAnew = () => {
    const since = (lostAt || Date.now()) - unheard;
    const fields = [...typed].filter(([, at]) => at > since).map(([id]) => document.getElementById(id)).filter(field => field)
      .map(field => ({ id: field.id, value: field.value, checked: field.checked }));
    sessionStorage.setItem(handedOver, JSON.stringify({ page: location.pathname, fields }));
    location.reload();
  };

  const putBack = ({ id, value, checked }) => {
    const field = document.getElementById(id);
    if (!field) return false;
    if (field.type === "checkbox" || field.type === "radio" ? field.checked === checked : field.value === value) return true;
    if (field.type === "checkbox" || field.type === "radio") field.checked = checked;
    else field.value = value;
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
    return true;
  };

  const say = (text, fades) => {
    const told = document.getElementById("reconnected");
    if (!told) return;
    document.getElementById("reconnected-says").textContent = text;
    told.hidden = false;
    if (fades) setTimeout(() => { told.hidden = true; }, 5000);
  };
  document.getElementById("reconnected-seen")?.addEventListener("click", () => { document.getElementById("reconnected").hidden = true; });

  const handed = JSON.parse(sessionStorage.getItem(handedOver) ?? "null");
  sessionStorage.removeItem(handedOver);
  if (handed && handed.page === location.pathname) {
    say("连接已恢复，页面已重新打开。没有提交的内容已放回原处，请核对后继续。");
    // The form stands there once its draft was read; then what is newer than the draft goes into it.
    let left = handed.fields;
    const until = Date.now() + 20000;
    const wait = setInterval(() => {
      const ready = left.filter(field => document.getElementById(field.id));
      left = left.filter(field => !ready.includes(field));
      setTimeout(() => ready.forEach(putBack), 300);
      if (left.length === 0 || Date.now() > until) clearInterval(wait);
    }, 100);
  }

  // Blazor says where the connection stands; a circuit that the server no longer knows is begun anew.
  const notice = document.getElementById("components-reconnect-modal");
  notice?.addEventListener("components-reconnect-state-changed", e => {
    if (e.detail.state === "show") lostAt ||= Date.now();
    else if (e.detail.state === "rejected") beginAnew();
    else if (e.detail.state === "hide" && lostAt) {
      lostAt = 0;
      say("已重新连接，可以继续。", true);
    }
  });
  document.getElementById("reconnect-again")?.addEventListener("click", async () => {
    try {
      if (!await Blazor.reconnect()) beginAnew();
    } catch {
      beginAnew();
    }
  });

  // Files: each has a row with its kind, how far it is, and what went wrong. Sent by XMLHttpRequest, which alone tells the progress of an upload.
  const pickers = new Map();

  const sizeOf = bytes => bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

  const el = (tag, props, ...children) => {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...children);
    return made;
  };

  const problemOf = xhr => {
    try {
      return JSON.parse(xhr.responseText).title;
    } catch {
      return xhr.status === 413 ? "文件过大。" : xhr.status === 0 ? "连接中断，请重试。" : xhr.responseURL.includes("/login") ? "登录已失效，请重新登录后重试。" : `未能上传（${xhr.status}）。`;
    }
  };

  const sendRow = async (picker, row) => {
    if (row.state === "sending" || row.state === "done") return row.state === "done";
    row.show("sending", "正在上传 0%");
    try {
      const answer = await fetch(`/attachments/${encodeURIComponent(picker.number)}`, { credentials: "same-origin", redirect: "error" });
      if (!answer.ok) throw new Error();
      const token = await answer.text();
      if (row.state !== "sending") return false;
      const form = new FormData();
      form.append("kind", row.kind.value);
      form.append("file", row.file, row.file.name);
      const xhr = row.xhr = new XMLHttpRequest();
      xhr.open("POST", `/attachments/${encodeURIComponent(picker.number)}`);
      xhr.setRequestHeader("RequestVerificationToken", token);
      xhr.setRequestHeader("Idempotency-Key", row.id);
      xhr.upload.onprogress = e => {
        const percent = Math.floor(100 * e.loaded / Math.max(1, e.total));
        row.bar.value = percent;
        row.says.textContent = percent < 100 ? `正在上传 ${percent}%` : "正在核对……";
      };
      const ended = await new Promise(resolve => { xhr.onload = () => resolve("load"); xhr.onerror = () => resolve("error"); xhr.onabort = () => resolve("abort"); xhr.send(form); });
      if (ended === "abort") return row.show("waiting", "已取消"), false;
      if (xhr.status === 204) {
        row.show("done", "已上传");
        picker.target.invokeMethodAsync("Done");
        setTimeout(() => row.item.remove(), 4000);
        picker.rows.delete(row);
        return true;
      }
      // Refused, it is another file or another kind that is sent next.
      if (xhr.status >= 400 && xhr.status < 500) row.id = newId();
      return row.show("failed", problemOf(xhr)), false;
    } catch {
      return row.show("failed", "连接中断或者登录已失效，请重试。"), false;
    }
  };

  // randomUUID is only there over HTTPS and on this machine.
  const newId = () => {
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 15) | 64;
    b[8] = (b[8] & 63) | 128;
    return [...b].map((v, i) => ([4, 6, 8, 10].includes(i) ? "-" : "") + v.toString(16).padStart(2, "0")).join("");
  };

  const addRow = (picker, file) => {
    const kind = el("select", { ariaLabel: `${file.name} 的种类` }, ...picker.kinds.map(([value, name]) => el("option", { value, textContent: name, selected: value === picker.kind })));
    const bar = el("progress", { max: 100, value: 0, ariaLabel: `${file.name} 的进度` });
    const says = el("span", { className: "upload-says" });
    says.setAttribute("role", "status");
    const go = el("button", { type: "button", className: "small-button", textContent: "上传" });
    const drop = el("button", { type: "button", className: "small-button", textContent: "取消" });
    const item = el("li", {}, el("div", { className: "upload-line" }, el("strong", { textContent: file.name }), el("span", { className: "quiet", textContent: sizeOf(file.size) }), kind, go, drop), el("div", { className: "upload-line" }, bar, says));
    const row = { file, kind, bar, says, item, id: newId(), state: "waiting", xhr: null };
    row.show = (state, text) => {
      row.state = state;
      says.textContent = text;
      says.className = state === "failed" ? "upload-says field-problem" : "upload-says";
      if (state !== "sending") row.bar.value = state === "done" ? 100 : 0;
      kind.disabled = state === "sending" || state === "done";
      go.hidden = !picker.number || state === "sending" || state === "done" || state === "refused";
      go.textContent = state === "failed" ? "重试" : "上传";
      drop.hidden = state === "done";
      drop.textContent = state === "sending" ? "取消" : "不上传";
      for (const button of [go, drop]) button.ariaLabel = `${button.textContent} ${file.name}`;
    };
    go.onclick = () => sendRow(picker, row);
    drop.onclick = () => {
      if (row.state === "sending") {
        row.xhr ? row.xhr.abort() : row.show("waiting", "已取消");
        return;
      }
      picker.rows.delete(row);
      item.remove();
    };
    picker.rows.add(row);
    picker.list.append(item);
    if (file.size > picker.largest) row.show("refused", `文件超过上限 ${sizeOf(picker.largest)}，不能上传。`), says.classList.add("field-problem");
    else if (file.size === 0) row.show("refused", "是空文件，不能上传。"), says.classList.add("field-problem");
    else row.show("waiting", picker.number ? "请核对种类后上传" : "登记后上传");
  };

  return {
    files: (id, number, largest, kind, kinds, reference) => {
      const zone = document.getElementById(id);
      const picker = { number, largest, kind, kinds, target: reference, rows: new Set(), list: document.getElementById(`${id}-rows`) };
      pickers.set(id, picker);
      const take = files => [...files].forEach(file => addRow(picker, file));
      const input = document.getElementById(`${id}-files`);
      input.addEventListener("change", () => { take(input.files); input.value = ""; });
      zone.addEventListener("dragover", e => { e.preventDefault(); zone.classList.add("drop-over"); });
      zone.addEventListener("dragleave", () => zone.classList.remove("drop-over"));
      zone.addEventListener("drop", e => { e.preventDefault(); zone.classList.remove("drop-over"); take(e.dataTransfer.files); });
    },
    sendFiles: async (id, number) => {
      const picker = pickers.get(id);
      picker.number = number;
      let failed = 0;
      for (const row of [...picker.rows]) if (row.state !== "refused" && !await sendRow(picker, row)) failed++;
      failed += [...picker.rows].filter(row => row.state === "refused").length;
      if (failed === 0) picker.number = null;
      return failed;
    },
    shortcuts: reference => { target = reference; },
    download: (name, stream) => stream.arrayBuffer().then(bytes => {
      const url = URL.createObjectURL(new Blob([bytes]));
      const link = Object.assign(document.createElement("a"), { href: url, download: name });
      link.click();
      URL.revokeObjectURL(url);
    }),
    print: () => window.print(),
    focus: id => document.getElementById(id)?.focus(),
    show: id => document.getElementById(id)?.scrollIntoView({ block: "center" }),
  };
})();
