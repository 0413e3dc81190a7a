/* What a program writes: its output, and what goes to stderr beside it. */
#include "autograd/events.h"

void gw_trace_on_print(void *user, const char *text, size_t length) {
    gw_trace *trace = user;
    const size_t start = trace->output.length;
    if (gw_trace_open(trace) && !gw_buffer_add(&trace->output, text, length))
        return;
    gw_event *event = gw_trace_begin(trace, GW_EVENT_PRINT);
    if (!event)
        return;
    trace->used += length;
    event->a = start;
    event->b = trace->output.length;
}

void gw_trace_on_complain(void *user, const char *text, size_t length) {
    gw_trace *trace = user;
    if (!gw_trace_open(trace)) {
        trace->truncated++;
        return;
    }
    if (length == 0 || !gw_buffer_add(&trace->complained, text, length))
        return;
    gw_complaint *complaint = gw_trace_append(trace, &trace->complaints, sizeof *complaint);
    if (!complaint)
        return;
    trace->used += length;
    *complaint = (gw_complaint){.events = gw_trace_length(trace),
                                .printed = trace->output.length,
                                .end = trace->complained.length};
}

size_t gw_trace_output_units(const gw_trace *trace, size_t from, size_t to) {
    size_t n = 0;
    for (size_t i = from; i < to; i++) {
        const unsigned char c = (unsigned char)trace->output.data[i];
        n += (c & 0xc0) != 0x80;
        n += c >= 0xf0;
    }
    return n;
}

bool gw_trace_write_complaints(const gw_trace *trace, gw_buffer *out) {
    const gw_complaint *complaints = trace->complaints.items;
    size_t bytes = 0, units = 0, start = 0;
    bool ok = gw_buffer_text(out, ",\"complaints\":[");
    for (size_t i = 0; ok && i < trace->complaints.count; i++) {
        const gw_complaint *c = &complaints[i];
        units += gw_trace_output_units(trace, bytes, c->printed);
        bytes = c->printed;
        ok = gw_buffer_format(out, "%s{\"events\":%zu,\"printed\":%zu,\"text\":", i ? "," : "",
                              c->events, units) &&
             gw_buffer_json(out, trace->complained.data + start, c->end - start) &&
             gw_buffer_char(out, '}');
        start = c->end;
    }
    return ok && gw_buffer_char(out, ']');
}
