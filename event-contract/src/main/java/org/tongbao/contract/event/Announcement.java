package org.tongbao.contract.event;

/** A launch, meeting, press conference, publication of cases or closing. */
public record Announcement(AnnouncementKind kind) implements Detail {}
