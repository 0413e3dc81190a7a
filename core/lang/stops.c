#include "lang/stops.h"

#include <string.h>

#include "autograd/events.h"

/* ---- breakpoints ----------------------------------------------------------------------------- */

static size_t find_line(const gw_stops *s, int32_t line) {
    size_t i = 0;
    while (i < s->n_lines && s->lines[i] != line) {
        i++;
    }
    return i;
}

bool gw_stops_at_line(gw_stops *s, int32_t line, bool on) {
    const size_t at = find_line(s, line), n = s->n_lines, size = sizeof *s->lines;
    if (on == (at < n)) {
        return true;
    }
    if (!on) {
        s->lines[at] = s->lines[n - 1];
    }
    int32_t *lines = gw_resize(s->ctx, s->lines, n * size, (on ? n + 1 : n - 1) * size);
    if (!lines && on) {
        return false;
    }
    s->lines = lines;
    s->n_lines = on ? n + 1 : n - 1;
    if (on) {
        s->lines[n] = line;
    }
    return true;
}

static bool is_watch(const gw_watch *watch, const char *name, uint64_t id) {
    return name ? watch->name && strcmp(watch->name, name) == 0 : !watch->name && watch->id == id;
}

static void free_name(gw_stops *s, char *name) {
    if (name) {
        gw_release(s->ctx, name, strlen(name) + 1);
    }
}

bool gw_stops_at_tensor(gw_stops *s, const char *name, uint64_t id, bool on) {
    const size_t n = s->n_watches, size = sizeof *s->watches;
    size_t at = 0;
    while (at < n && !is_watch(&s->watches[at], name, id)) {
        at++;
    }
    if (on == (at < n)) {
        return true;
    }
    if (!on) {
        free_name(s, s->watches[at].name);
        s->watches[at] = s->watches[n - 1];
        s->watches = gw_resize(s->ctx, s->watches, n * size, (n - 1) * size);
        s->n_watches--;
        return true;
    }
    char *copy = name ? gw_alloc(s->ctx, strlen(name) + 1) : NULL;
    gw_watch *watches =
        name && !copy ? NULL : gw_resize(s->ctx, s->watches, n * size, (n + 1) * size);
    if (!watches) {
        free_name(s, copy);
        return false;
    }
    if (copy) {
        memcpy(copy, name, strlen(name) + 1);
    }
    s->watches = watches;
    s->watches[s->n_watches++] = (gw_watch){copy, id};
    return true;
}

/* ---- stopping -------------------------------------------------------------------------------- */

void gw_stops_begin(gw_stops *s, gw_stop until) {
    s->until = until;
    s->why = GW_STOP_NONE;
    s->seen = s->trace ? gw_trace_length(s->trace) : 0;
}

/* Whether the event is about the tensor with `id`: 0 is no tensor's. */
static bool concerns(const gw_trace *trace, const gw_event *e, uint64_t id) {
    for (size_t i = 0; i < e->n_changes; i++) {
        if (((const gw_tensor_record *)trace->tensors.items)[e->changes[i].tensor].id == id) {
            return true;
        }
    }
    return e->tensor == id && e->kind != GW_EVENT_BACKWARD_BEGIN;
}

static bool is_watched(const gw_trace *trace, const gw_event *e, const gw_watch *watch) {
    if (!watch->name) {
        return concerns(trace, e, watch->id);
    }
    if (e->kind == GW_EVENT_BIND) {
        return e->after && strcmp(e->name, watch->name) == 0;
    }
    const gw_slot *slots = trace->slots.items;
    for (size_t i = 0; i < trace->slots.count; i++) {
        if (slots[i].tensor && strcmp(slots[i].name, watch->name) == 0 &&
            concerns(trace, e, slots[i].tensor)) {
            return true;
        }
    }
    return false;
}

/* What the event stops, if anything. */
static gw_stop stop_at(const gw_stops *s, const gw_event *e) {
    for (size_t i = 0; i < s->n_watches; i++) {
        if (is_watched(s->trace, e, &s->watches[i])) {
            return GW_STOP_TENSOR;
        }
    }
    const bool operation =
        (e->kind == GW_EVENT_FORWARD || e->kind == GW_EVENT_INPLACE) && e->site.line > 0;
    return operation && s->until == GW_STOP_OPERATION ? GW_STOP_OPERATION : GW_STOP_NONE;
}

bool gw_stops_ask(void *stops, int32_t line) {
    gw_stops *s = stops;
    if (!s->trace) {
        return false;
    }
    const size_t n = gw_trace_length(s->trace), first = gw_trace_first(s->trace);
    for (size_t i = s->seen < first ? first : s->seen; i < n && s->why == GW_STOP_NONE; i++) {
        s->why = stop_at(s, gw_trace_event(s->trace, i));
    }
    s->seen = n;
    if (s->why == GW_STOP_NONE && line > 0) {
        s->why = find_line(s, line) < s->n_lines ? GW_STOP_BREAKPOINT
                 : s->until == GW_STOP_LINE      ? GW_STOP_LINE
                                                 : GW_STOP_NONE;
    }
    return s->why != GW_STOP_NONE;
}
