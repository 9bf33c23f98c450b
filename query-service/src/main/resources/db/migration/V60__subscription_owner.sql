-- Name of the key that made it; null where none was asked for, and then it is the admins'.
alter table subscription add column owner text;
