/* What names have meant in the course of a run. */
#include <string.h>

#include "autograd/events.h"

static bool write_binding(const char *name, uint64_t tensor, size_t event, bool first,
                          gw_buffer *out) {
    return gw_buffer_text(out, first ? "{\"name\":" : ",{\"name\":") &&
           gw_buffer_json(out, name, strlen(name)) &&
           gw_buffer_format(out, ",\"tensor\":%llu,\"event\":%zu}", (unsigned long long)tensor,
                            event);
}

bool gw_trace_write_bound(const gw_trace *trace, gw_buffer *out) {
    const gw_slot *slots = trace->slots.items;
    bool ok = gw_buffer_text(out, ",\"bound\":["), first = true;
    for (size_t i = 0; ok && i < trace->slots.count; i++) {
        if (!slots[i].first_tensor)
            continue;
        ok = write_binding(slots[i].name, slots[i].first_tensor, trace->first, first, out);
        first = false;
    }
    for (size_t i = trace->first; ok && i < gw_trace_length(trace); i++) {
        const gw_event *e = gw_trace_event(trace, i);
        if (e->kind != GW_EVENT_BIND || !e->after)
            continue;
        ok = write_binding(e->name, e->after, i + 1, first, out);
        first = false;
    }
    return ok && gw_buffer_char(out, ']');
}
