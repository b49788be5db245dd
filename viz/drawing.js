"use strict";
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const box = document.getElementById("drawing");
  const facts = document.getElementById("facts");
  data.edges.forEach(function (edge, order) { edge.id = order; });
  const nodes = new vis.DataSet(data.nodes);
  const edges = new vis.DataSet(data.edges);
  const network = new vis.Network(box, { nodes: nodes, edges: edges }, data.options);
  // vis-network knows only curves of its own making; the ways around boxes are worked out beforehand.
  data.edges.forEach(function (edge) {
    const via = edge.via.map(function (point) { return { x: point[0], y: point[1] }; });
    network.body.edges[edge.id].edgeType._getViaCoordinates = function () { return via; };
  });
  const left = data.columns[0][1], right = data.columns[data.columns.length - 1][2];
  const top = data.bands[0][1], bottom = data.bands[data.bands.length - 1][2];
  let pinned = false;

  // Lanes and years lie under the boxes; their names stay at the edge of the window however far it is moved.
  network.on("beforeDrawing", function (canvas) {
    data.bands.forEach(function (band, order) {
      canvas.fillStyle = order % 2 ? "#ffffff" : "#f4f7fa";
      canvas.fillRect(left - 4000, band[1], right - left + 8000, band[2] - band[1]);
    });
    canvas.strokeStyle = "#dde4ea";
    canvas.lineWidth = 1;
    data.columns.forEach(function (column) {
      canvas.beginPath();
      canvas.moveTo(column[2], top);
      canvas.lineTo(column[2], bottom);
      canvas.stroke();
    });
  });
  network.on("afterDrawing", function (canvas) {
    const scale = network.getScale();
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    const size = 13 / scale;
    canvas.font = "600 " + size + "px Segoe UI, Noto Sans, Arial, sans-serif";
    canvas.textBaseline = "top";
    names(canvas, corner, size).forEach(function (name) {
      canvas.fillStyle = "rgba(255, 255, 255, 0.86)";
      canvas.fillRect(name.x - size / 3, name.y - size / 4, name.width + size / 1.5, size * 1.5);
      canvas.fillStyle = "#5a6876";
      canvas.fillText(name.text, name.x, name.y);
    });
  });
  // A name that would lie over the one before it, or outside its own lane or year, is left away.
  function names(canvas, corner, size) {
    const shown = [];
    let free = -Infinity;
    data.columns.forEach(function (column) {
      const width = canvas.measureText(column[0]).width;
      const x = (column[1] + column[2] - width) / 2;
      if (x < free) { return; }
      shown.push({ text: column[0], x: x, y: corner.y + size / 2, width: width });
      free = x + width + size;
    });
    free = corner.y + size * 2;
    data.bands.forEach(function (band) {
      const y = Math.max(band[1] + size / 2, free);
      if (y + size * 1.5 > band[2]) { return; }
      shown.push({ text: band[0], x: corner.x + size / 1.5, y: y, width: canvas.measureText(band[0]).width });
      free = y + size * 1.8;
    });
    return shown;
  }

  function show(lines, address, point) {
    facts.replaceChildren.apply(facts, lines.map(function (line) {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      return paragraph;
    }));
    if (address) {
      const link = document.createElement("a");
      link.href = address;
      link.target = "_top";
      link.textContent = data.open;
      facts.prepend(link);
    }
    facts.hidden = false;
    const room = box.getBoundingClientRect();
    const x = Math.min(point.x + 14, room.width - facts.offsetWidth - 8);
    const y = point.y + 18 + facts.offsetHeight > room.height ? point.y - facts.offsetHeight - 14 : point.y + 18;
    facts.style.left = Math.max(8, x) + "px";
    facts.style.top = Math.max(8, y) + "px";
  }
  function hide() { if (!pinned) { facts.hidden = true; } }
  network.on("hoverNode", function (event) { if (!pinned) { show(nodes.get(event.node).facts, null, event.pointer.DOM); } });
  network.on("hoverEdge", function (event) { if (!pinned) { show(edges.get(event.edge).facts, null, event.pointer.DOM); } });
  network.on("blurNode", hide);
  network.on("blurEdge", hide);
  network.on("dragStart", function () { pinned = false; hide(); });
  network.on("zoom", function () { pinned = false; hide(); });

  // A click keeps the facts open and fades whatever is not joined to the box.
  network.on("click", function (event) {
    const node = event.nodes[0];
    pinned = false;
    fade(node);
    if (node !== undefined) {
      show(nodes.get(node).facts, (data.links || {})[node], event.pointer.DOM);
    } else if (event.edges.length) {
      show(edges.get(event.edges[0]).facts, null, event.pointer.DOM);
    } else {
      hide();
      return;
    }
    pinned = true;
    facts.classList.add("pinned");
  });
  function fade(node) {
    const near = node === undefined ? null : new Set(network.getConnectedNodes(node).concat([node]));
    nodes.update(data.nodes.map(function (item) { return { id: item.id, opacity: !near || near.has(item.id) ? 1 : 0.25 }; }));
    edges.update(data.edges.map(function (item) {
      const shown = node === undefined || item.from === node || item.to === node;
      return { id: item.id, color: Object.assign({}, item.color, { opacity: shown ? 1 : 0.12 }) };
    }));
  }

  document.getElementById("zoom-in").onclick = function () { network.moveTo({ scale: network.getScale() * 1.3 }); };
  document.getElementById("zoom-out").onclick = function () { network.moveTo({ scale: network.getScale() / 1.3 }); };
  document.getElementById("fit").onclick = fit;
  function fit() {
    const room = box.getBoundingClientRect();
    const scale = Math.min((room.width - 20) / (right - left), (room.height - 50) / (bottom - top), 1.25);
    // A frame that is hidden or not yet laid out has no room, and vis-network refuses such a scale.
    if (!(scale > 0)) { return false; }
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 - 14 / scale }, scale: scale });
    return true;
  }
  // vis-network scales its view with the window; until somebody moves it, the whole stays in sight. Watching
  // the box also tells when a hidden frame is shown.
  let touched = false;
  ["dragStart", "zoom", "click"].forEach(function (name) { network.on(name, function () { touched = true; }); });
  new ResizeObserver(function () { if (!touched) { open(); } }).observe(box);
  function open() {
    if (!fit()) { return; }
    // A drawing too large to be read as a whole opens at the document in focus.
    if (network.getScale() < 0.4 && data.focus) { network.focus(data.focus, { scale: 0.7 }); }
    document.documentElement.dataset.drawn = String(nodes.length);
  }
}());
