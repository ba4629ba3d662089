/* In place of the libjack in rtmidi2's wheel, which brings Berkeley DB and an OpenSSL of 2021 along:
   17 MB that Lento never calls. Keyboards are reached through ALSA. There is no server here, so
   RtMidi's part for JACK gives up at once, and nothing else is ever called. */

#include <stddef.h>

void *jack_client_open(const char *name, int options, int *status, ...)
{
    (void)name;
    (void)options;
    if (status != NULL)
        *status = 0x11; /* JackFailure | JackServerFailed */
    return NULL;
}

#define NEVER(name) int name(void) { return 0; }
NEVER(jack_activate)
NEVER(jack_client_close)
NEVER(jack_connect)
NEVER(jack_free)
NEVER(jack_get_ports)
NEVER(jack_get_time)
NEVER(jack_midi_clear_buffer)
NEVER(jack_midi_event_get)
NEVER(jack_midi_event_reserve)
NEVER(jack_midi_get_event_count)
NEVER(jack_port_get_buffer)
NEVER(jack_port_name)
NEVER(jack_port_name_size)
NEVER(jack_port_register)
NEVER(jack_port_set_name)
NEVER(jack_port_unregister)
NEVER(jack_ringbuffer_create)
NEVER(jack_ringbuffer_free)
NEVER(jack_ringbuffer_peek)
NEVER(jack_ringbuffer_read)
NEVER(jack_ringbuffer_read_advance)
NEVER(jack_ringbuffer_read_space)
NEVER(jack_ringbuffer_write)
NEVER(jack_ringbuffer_write_space)
NEVER(jack_set_process_callback)
