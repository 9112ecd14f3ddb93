// Small comforts. Every page works without this file.
(() => {
  "use strict";

  const weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];
  document.addEventListener("input", (event) => {
    const target = event.target;
    if (!(target instanceof HTMLInputElement) || !target.dataset.weekday) {
      return;
    }
    const label = document.getElementById(target.dataset.weekday);
    if (label) {
      label.textContent = target.valueAsDate ? weekdays[target.valueAsDate.getUTCDay()] : "";
    }
  });

  // Popups close when one clicks beside them or presses Escape; only one is open at a time.
  const popups = "details.due, details.top-bar-user";
  const closeOthers = (kept) => {
    for (const open of document.querySelectorAll(popups)) {
      if (open !== kept) {
        open.removeAttribute("open");
      }
    }
  };
  document.addEventListener("click", (event) => closeOthers(event.target instanceof Element ? event.target.closest(popups) : null));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const open = document.activeElement?.closest(popups);
      closeOthers(null);
      open?.querySelector("summary")?.focus();
    }
  });

  // A second click while the first is on its way would be answered by the server as a repetition; do not even send it.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) {
      delete form.dataset.sent;
    }
  });

  // After a refused form, the summary is what one should read first.
  document.querySelector(".error-summary")?.focus();
})();
